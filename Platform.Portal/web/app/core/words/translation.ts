/** What a translation has to hold: each key of the English one, and no other. */
export type Translation<T> = { readonly [K in keyof T]: string };

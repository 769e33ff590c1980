import type admin from '@words/admin/en';
import type base from '@words/base/en';
import type console from '@words/console/en';
import type shop from '@words/shop/en';
import type { Language } from './languages';

/** Every word of every area: a key that is written nowhere does not compile. */
export type WordKey = keyof typeof base | keyof typeof shop | keyof typeof console | keyof typeof admin;

/** A part of the product whose words are fetched when somebody goes there. */
export type Area = 'base' | 'shop' | 'console' | 'admin';

type Load = () => Promise<{ readonly default: Readonly<Record<string, string>> }>;

export const catalogues: Readonly<Record<Area, Readonly<Record<Language, Load>>>> = {
  base: {
    en: () => import('@words/base/en'),
    de: () => import('@words/base/de'),
    nl: () => import('@words/base/nl'),
    ja: () => import('@words/base/ja'),
  },
  shop: {
    en: () => import('@words/shop/en'),
    de: () => import('@words/shop/de'),
    nl: () => import('@words/shop/nl'),
    ja: () => import('@words/shop/ja'),
  },
  console: {
    en: () => import('@words/console/en'),
    de: () => import('@words/console/de'),
    nl: () => import('@words/console/nl'),
    ja: () => import('@words/console/ja'),
  },
  admin: {
    en: () => import('@words/admin/en'),
    de: () => import('@words/admin/de'),
    nl: () => import('@words/admin/nl'),
    ja: () => import('@words/admin/ja'),
  },
};

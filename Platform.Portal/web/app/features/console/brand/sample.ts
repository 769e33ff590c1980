import { ChangeDetectionStrategy, Component, ElementRef, effect, inject, input } from '@angular/core';
import { Words } from '@core/words/words';
import { type Look, wear } from './look';

export const samples = ['shop', 'signin', 'mail', 'invoice'] as const;

export type Sample = (typeof samples)[number];

/** A page as it would look; a picture for the eye, which readers and keys pass by. */
@Component({
  selector: 'cr-brand-sample',
  templateUrl: './sample.html',
  styleUrl: './sample.scss',
  host: { inert: '', '[class]': 'of()', '[attr.data-scheme]': 'scheme()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BrandSample {
  readonly of = input.required<Sample>();
  readonly look = input.required<Look>();
  readonly scheme = input.required<'light' | 'dark'>();
  readonly label = input.required<string>();
  /** The logo of the scheme; none shows the name alone. */
  readonly logo = input<string | null>(null);
  protected readonly t = inject(Words).t;

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => wear(element, this.look(), this.scheme()));
  }
}

import {
  ChangeDetectionStrategy, Component, DOCUMENT, computed, effect, inject, linkedSignal, signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Versioned, newKey, onceWith } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { Icon } from '@ui/icon/icon';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { base64Of } from '../../payments/base64';
import { BrandAddresses } from './addresses';
import { BrandChecks } from './checks';
import { BrandChoice, BrandColour } from './choice';
import { BrandLogos } from './logos';
import { type Place, type Settings, changed, differences, fetchFaces, valueAt } from './look';
import { choices, faces, places } from './options';
import { BrandSample, samples, type Sample } from './sample';
import type { Shapes } from '@core/api/api';

type Desk = Versioned<Shapes['BrandView']>;

const largest = 200 * 1024;
const pause = 150;

/** How the shop looks: settings, what they look like at once, what is to be said of them, and what was before. */
@Component({
  selector: 'cr-brand-page',
  imports: [
    BrandAddresses, BrandChecks, BrandChoice, BrandColour, BrandSample, Field, Icon, MatButton, Page, Select, State,
  ],
  providers: [BrandLogos],
  templateUrl: './brand.html',
  styleUrl: './brand.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BrandPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly logos = inject(BrandLogos);
  protected readonly mayChange = inject(Session).can('branding.write');
  protected readonly sending = new Sending();
  protected readonly uploading = new Sending();
  protected readonly samples = samples;
  protected readonly choices = choices;
  protected readonly places = places;
  protected readonly sample = signal<Sample>('shop');
  protected readonly isPhone = signal(false);
  protected readonly published = signal<number | null>(null);
  protected readonly tooLarge = signal<Place | null>(null);
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);

  protected readonly desk = reading<Desk>(() => this.api.readVersion(this.api.client.GET('/v1/branding')));
  protected readonly brand = computed(() => (this.desk.hasValue() ? this.desk.value().value : null));
  private readonly stored = computed<Settings | null>(() => this.brand()?.draft?.settings ?? this.shown());
  private readonly shown = computed<Settings | null>(() => this.brand()?.shown.settings ?? null);

  /** What stands in the form; a picture that was sent leaves it as it is. */
  protected readonly settings = linkedSignal<Settings | null, Settings | null>({
    source: this.stored,
    computation: (now, before) =>
      before?.source && differences(before.source, now).length === 0 ? before.value : now,
  });
  protected readonly isDirty = computed(() => differences(this.stored(), this.settings()).length > 0);
  protected readonly lead = computed(() => {
    const brand = this.brand();
    if (!brand) return '';
    const number = brand.shown.number;
    return brand.draft ? this.t('brand.leadDraft', { at: this.formats.dayTime(brand.draft.dateModified), number })
      : this.t('brand.lead', { number });
  });
  protected readonly faces = computed(() => ({
    body: faces.body.map((value) => ({ value, word: this.words.named('brand.face', value) })),
    heading: faces.heading.map((value) => ({ value, word: this.words.named('brand.face', value) })),
  }));

  private readonly wanted = signal<Settings | null>(null);
  protected readonly look = reading(
    (body) => this.api.read(this.api.client.POST('/v1/branding/preview', { body })),
    () => this.wanted() ?? undefined,
  );
  /** The last look that could be derived, so that nothing flickers while somebody types. */
  protected readonly seen = linkedSignal<Shapes['PreviewBrandResponse'] | null, Shapes['PreviewBrandResponse'] | null>({
    source: () => (this.look.hasValue() ? this.look.value() : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  protected readonly checks = computed(() => this.seen()?.checks ?? this.brand()?.checks ?? []);

  constructor() {
    effect((onCleanup) => {
      const settings = this.settings();
      const wait = setTimeout(() => this.wanted.set(settings), this.wanted() ? pause : 0);
      onCleanup(() => clearTimeout(wait));
    });
    effect(() => {
      if (this.seen()) fetchFaces(this.seen() as Shapes['PreviewBrandResponse'], this.document);
    });
    effect(() => {
      if (this.brand()) void this.logos.read();
    });
  }

  protected at(path: string): string {
    const settings = this.settings();
    return settings ? valueAt(settings, path) : '';
  }

  protected set(path: string, value: string | number): void {
    this.settings.update((now) => now && changed(now, path, value));
  }

  protected async save(): Promise<boolean> {
    const body = this.settings();
    if (!body) return false;
    const done = await this.sending.run(() => this.api.readVersion(
      this.api.client.PUT('/v1/branding/draft', { body, ...this.version() })));
    if (done) this.desk.set(done);
    return done !== null;
  }

  protected async publish(): Promise<void> {
    if (this.isDirty() && !(await this.save())) return;
    const names = new Set(differences(this.shown(), this.settings()).map((path) => path.split('.')[0] ?? path));
    const effects = [...names].map((name) => this.t('brand.changes', { what: this.words.named('brand.part', name) }));
    const answer = await this.questions.ask({
      title: this.t('brand.publishTitle'),
      effects: [...effects, this.t('brand.publishEverywhere'), this.t('brand.publishBack')],
      verb: this.t('brand.publish'),
    });
    if (!answer) return;
    const { params } = this.version();
    const done = await this.sending.run(() => this.api.readVersion(this.api.client.POST('/v1/branding/publish', {
      params: { header: { ...onceWith(newKey()), ...params.header } },
    })));
    if (!done) return;
    this.desk.set(done);
    this.published.set(done.value.shown.number);
  }

  protected async discard(): Promise<void> {
    if (!this.brand()?.draft) {
      this.settings.set(this.stored());
      return;
    }
    const done = await this.sending.run(async () => {
      await this.api.read(this.api.client.DELETE('/v1/branding/draft', this.version()));
      return this.api.readVersion(this.api.client.GET('/v1/branding'));
    });
    if (!done) return;
    this.take(done);
    this.toasts.say(this.t('brand.discarded'));
  }

  protected async restore(versionNumber: number): Promise<void> {
    const { params } = this.version();
    const done = await this.sending.run(() => this.api.readVersion(
      this.api.client.POST('/v1/branding/versions/{versionNumber}/restore', {
        params: { path: { versionNumber }, header: params.header },
      })));
    if (!done) return;
    this.take(done);
    this.toasts.say(this.t('brand.restored', { number: versionNumber }));
  }

  /** Puts a picture into the draft; without a file, takes it out. */
  protected async bring(place: Place, file?: File): Promise<void> {
    this.tooLarge.set(file && file.size > largest ? place : null);
    if (this.tooLarge()) return;
    const content = file ? base64Of(new Uint8Array(await file.arrayBuffer())) : undefined;
    const done = await this.uploading.run(() => this.api.readVersion(
      this.api.client.PUT('/v1/branding/draft/logo', {
        body: { place, ...(content ? { content } : {}) }, ...this.version(),
      })));
    if (!done) return;
    this.desk.set(done);
    // What is said of pictures is said of the draft's.
    this.look.reload();
  }

  protected reload(): void {
    this.document.defaultView?.location.reload();
  }

  protected logoOf(scheme: 'light' | 'dark'): string | null {
    const { light, dark } = this.logos.addresses();
    return (scheme === 'dark' ? (dark ?? light) : light) ?? null;
  }

  private take(desk: Desk): void {
    this.desk.set(desk);
    this.settings.set(this.stored());
  }

  // The version that a change is of; none where there is no draft yet.
  private version(): { readonly params: { readonly header: { readonly 'If-Match'?: string } } } {
    const desk = this.desk.hasValue() ? this.desk.value() : null;
    return { params: { header: desk?.value.draft ? { 'If-Match': desk.etag } : {} } };
  }
}

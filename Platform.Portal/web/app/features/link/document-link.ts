import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { Copy } from '@ui/control/copy';

/** What a link downloads. */
export type Linked =
  | { readonly invoiceId: string }
  | { readonly creditNoteId: string }
  | { readonly exportId: string }
  | { readonly operatorsExportId: string };

type Link = Shapes['AddDocumentLinkResponse'];

const minutes = 60;

/** Makes a link that downloads a file for an hour without a sign-in, to be handed on. */
@Component({
  selector: 'cr-document-link',
  imports: [Copy, MatButton],
  template: `
    @if (link(); as made) {
      <div class="note" role="status"><div class="grow"><b>{{ t('link.until', { at: formats.dayTime(made.expiresAt) }) }}</b>
        <code class="long">{{ made.url }}</code></div><cr-copy [text]="made.url" /></div>
    } @else {
      <button matButton="text" type="button" [disabled]="sending.isBusy()" (click)="make()">{{ t('link.make') }}</button>
    }
    @if (sending.problem(); as problem) {
      <p class="bad small" role="alert">{{ problem.title }} {{ problem.detail }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentLink {
  readonly of = input.required<Linked>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly name = (): string => JSON.stringify(this.of());
  protected readonly link = linkedSignal<string, Link | null>({ source: this.name, computation: () => null });

  protected async make(): Promise<void> {
    const made = await this.sending.run(() => this.ask(this.of()));
    if (made) this.link.set(made);
  }

  private ask(of: Linked): Promise<Link> {
    const { client } = this.api;
    const body = { minutes };
    if ('invoiceId' in of)
      return this.api.read(client.POST('/v1/invoices/{invoiceId}/document-links', { params: { path: of }, body }));
    if ('creditNoteId' in of)
      return this.api.read(
        client.POST('/v1/credit-notes/{creditNoteId}/document-links', { params: { path: of }, body }),
      );
    if ('exportId' in of)
      return this.api.read(client.POST('/v1/exports/{exportId}/links', { params: { path: of }, body }));
    const path = { exportId: of.operatorsExportId };
    return this.api.read(client.POST('/v1/admin/exports/{exportId}/links', { params: { path }, body }));
  }
}

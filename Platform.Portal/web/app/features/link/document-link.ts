import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { Copy } from '@ui/control/copy';

/** What a link downloads. */
export type Linked = 'invoice' | 'creditNote' | 'export' | 'operatorsExport';

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
  readonly id = input.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  protected readonly link = linkedSignal<string, Link | null>({ source: this.id, computation: () => null });

  protected async make(): Promise<void> {
    const made = await this.sending.run(() => this.ask(this.id()));
    if (made) this.link.set(made);
  }

  private ask(id: string): Promise<Link> {
    const { client } = this.api;
    const body = { minutes };
    switch (this.of()) {
      case 'invoice':
        return this.api.read(
          client.POST('/v1/invoices/{invoiceId}/document-links', { params: { path: { invoiceId: id } }, body }),
        );
      case 'creditNote':
        return this.api.read(
          client.POST('/v1/credit-notes/{creditNoteId}/document-links', {
            params: { path: { creditNoteId: id } }, body,
          }),
        );
      case 'export':
        return this.api.read(client.POST('/v1/exports/{exportId}/links', { params: { path: { exportId: id } }, body }));
      case 'operatorsExport':
        return this.api.read(
          client.POST('/v1/admin/exports/{exportId}/links', { params: { path: { exportId: id } }, body }),
        );
    }
  }
}

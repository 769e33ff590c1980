import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, newKey } from '@core/api/api';
import { keepUp } from '@core/data/kept-up';
import { listingOf, reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { More } from '@ui/control/table';
import { Icon } from '@ui/icon/icon';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { DocumentLink } from '../link/document-link';
import { ExportBook, type ExportView, journal } from './export-book';

const formats = ['csv', 'xlsx', 'json'] as const;

/** Files of accounting rows: asked for here, made behind the request, and fetched when they are there. */
@Component({
  selector: 'cr-exports',
  imports: [DocumentLink, Empty, Field, Icon, MatButton, More, Page, Select, State, Status],
  templateUrl: './exports.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Exports {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly book = inject(ExportBook);
  protected readonly sending = new Sending();
  protected readonly fetching = new Sending();
  protected readonly kind = signal('invoices');
  protected readonly format = signal('csv');
  protected readonly owner = signal('');
  protected readonly from = signal('');
  protected readonly to = signal('');
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly exports = reading(() =>
    this.api.readAll((query) => this.book.list(query)),
  );
  private readonly rows = computed(() => (this.exports.hasValue() ? [...this.exports.value().rows].reverse() : []));
  protected readonly listing = listingOf(this.rows);

  protected readonly kinds = computed(() =>
    this.book.kinds().map((value) => ({ value, word: this.words.named('exports.kind', value) })),
  );
  protected readonly formatChoices = computed(() =>
    formats.map((value) => ({ value, word: this.words.named('exports.format', value) })),
  );
  /** Nobody is chosen for a journal: it is of the books as a whole. */
  protected readonly whose = computed(() => {
    const owners = this.book.owners();
    return owners && this.kind() !== journal ? [{ value: '', word: this.t('exports.everyone') }, ...owners] : null;
  });

  constructor() {
    keepUp(this.exports, { isUnderWay, events: (id) => `${this.api.base}${this.book.path(id)}/events` });
  }

  protected async start(): Promise<void> {
    const asked = {
      kind: this.kind(), format: this.format(), owner: this.whose() ? this.owner() : '',
      ...(this.from() ? { from: this.from() } : {}), ...(this.to() ? { to: this.to() } : {}),
    };
    if (!(await this.sending.did(() => this.book.start(newKey(), asked)))) return;
    this.exports.reload();
    this.toasts.say(this.t('exports.begun'));
  }

  protected async download(row: ExportView): Promise<void> {
    const { file } = row;
    if (file) await this.fetching.run(() => this.api.download(`${this.book.path(row.id)}/file`, file.name));
  }

  protected progress({ progress }: ExportView): string {
    const total = progress.total === null ? '…' : this.formats.number(progress.total);
    return this.t('exports.progress', { done: this.formats.number(progress.done), total });
  }

  protected period({ from, to }: ExportView): string {
    if (!from && !to) return this.t('exports.all');
    return `${from ? this.formats.day(from) : '…'} – ${to ? this.formats.day(to) : '…'}`;
  }

  protected isLeft(row: ExportView): boolean {
    return isUnderWay(row);
  }
}

function isUnderWay(row: ExportView): boolean {
  return row.status !== 'Finished' && row.status !== 'Expired';
}

import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Rows, Sort } from './table';

@Component({
  imports: [Rows, Sort],
  template: `<table>
    <thead><tr><th><cr-sort by="due" word="Due" [(sort)]="sort" /></th></tr></thead>
    <tbody crRows>
      @for (row of [1, 2, 3]; track row) {
        <tr tabindex="0"><td><button type="button" (click)="opened.set(row)">Open</button></td></tr>
      }
    </tbody>
  </table>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Host {
  readonly opened = signal(0);
  readonly sort = signal('total');
}

async function shown() {
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('tbody tr')];
  const press = (key: string, init: KeyboardEventInit = {}): number => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, ...init });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return rows.findIndex((row) => row === document.activeElement);
  };
  return { fixture, rows, press };
}

describe('A list', () => {
  it('is gone through with j and k, and opened with o', async () => {
    const { fixture, press } = await shown();
    expect(press('j')).toBe(0);
    expect(press('j')).toBe(1);
    expect(press('k')).toBe(0);
    expect(press('k')).toBe(0);
    press('o');
    expect(fixture.componentInstance.opened()).toBe(1);
  });

  it('leaves keys of the browser and of fields alone', async () => {
    const { press } = await shown();
    (document.activeElement as HTMLElement | null)?.blur();
    expect(press('j', { ctrlKey: true })).toBe(-1);
    expect(press('ArrowDown')).toBe(-1);
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    expect(press('j')).toBe(-1);
    field.remove();
  });

  it('opens a row where it is pressed, once', async () => {
    const { fixture, rows } = await shown();
    rows[2]?.querySelector('td')?.click();
    expect(fixture.componentInstance.opened()).toBe(3);
  });

  it('sorts by a head, and turns around when it is pressed again', async () => {
    const { fixture } = await shown();
    const head = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('th button');
    head?.click();
    expect(fixture.componentInstance.sort()).toBe('due');
    await fixture.whenStable();
    head?.click();
    expect(fixture.componentInstance.sort()).toBe('-due');
  });
});

import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Stepper } from './stepper';

@Component({
  imports: [Stepper],
  template: `<cr-stepper label="Seats" [(value)]="seats" [min]="37" [max]="300" [start]="40" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Host {
  readonly seats = signal(40);
}

async function shown() {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const field = root.querySelector('input');
  if (!field) throw new Error('No field.');
  const press = async (key: string): Promise<number> => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true }));
    await fixture.whenStable();
    return fixture.componentInstance.seats();
  };
  const type = async (text: string): Promise<string> => {
    field.value = text;
    field.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    return field.value;
  };
  return { fixture, root, press, type };
}

describe('Stepper', () => {
  it('goes by 1 with arrows, by 10 with Page keys, to its floor and back to where it was', async () => {
    const { press } = await shown();
    expect(await press('ArrowUp')).toBe(41);
    expect(await press('PageUp')).toBe(51);
    expect(await press('PageDown')).toBe(41);
    expect(await press('Home')).toBe(37);
    expect(await press('Escape')).toBe(40);
  });

  it('never leaves its range, however it is asked', async () => {
    const { press, type, fixture } = await shown();
    await press('Home');
    expect(await press('ArrowDown')).toBe(37);
    expect(await type('9999')).toBe('300');
    expect(await type('many')).toBe('300');
    expect(fixture.componentInstance.seats()).toBe(300);
  });

  it('rests its buttons at the ends and tells readers where it stands', async () => {
    const { root, press } = await shown();
    await press('Home');
    const [fewer, more] = [...root.querySelectorAll('button')];
    expect(fewer?.disabled).toBe(true);
    expect(more?.disabled).toBe(false);
    expect(root.querySelector('[role=spinbutton]')?.getAttribute('aria-valuenow')).toBe('37');
  });
});

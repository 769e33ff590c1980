/** On which days what is done; null for never. */
export interface Steps {
  readonly netDays: number;
  readonly reminderDays: number[];
  readonly holdDays: number | null;
  readonly suspendDays: number | null;
  readonly noticeDays: number;
}

/** The days as people type them. */
export interface TypedSteps {
  readonly net: string;
  /** Such as "3, 10, 21". */
  readonly reminders: string;
  readonly hold: string;
  readonly suspend: string;
  readonly notice: string;
}

/** The days of what was typed; null where one is none, or reminders do not follow each other. */
export function readSteps(typed: TypedSteps): Steps | null {
  const [net, notice] = [dayOf(typed.net), dayOf(typed.notice)];
  const [hold, suspend] = [typed.hold, typed.suspend].map((text) => (text.trim() === '' ? null : dayOf(text)));
  const reminders = typed.reminders.split(/[\s,;、]+/).filter((part) => part !== '').map(dayOf);
  if (net === undefined || notice === undefined || hold === undefined || suspend === undefined) return null;
  if (!reminders.every((day) => day !== undefined)) return null;
  if (reminders.some((day, at) => at > 0 && day <= (reminders[at - 1] ?? 0))) return null;
  return { netDays: net, reminderDays: reminders, holdDays: hold, suspendDays: suspend, noticeDays: notice };
}

function dayOf(text: string): number | undefined {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
}

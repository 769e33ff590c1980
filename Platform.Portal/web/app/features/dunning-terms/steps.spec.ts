import { readSteps } from './steps';

const usual = { net: '30', reminders: '3, 10, 21', hold: '14', suspend: '30', notice: '7' };

describe('readSteps', () => {
  it('reads days as people type them', () => {
    expect(readSteps(usual)).toEqual({
      netDays: 30, reminderDays: [3, 10, 21], holdDays: 14, suspendDays: 30, noticeDays: 7,
    });
    expect(readSteps({ ...usual, reminders: '3 10；21'.replace('；', ';') })?.reminderDays).toEqual([3, 10, 21]);
  });

  it('takes what is left empty for never', () => {
    const found = readSteps({ ...usual, reminders: ' ', hold: '', suspend: '' });
    expect(found?.reminderDays).toEqual([]);
    expect(found?.holdDays).toBeNull();
    expect(found?.suspendDays).toBeNull();
  });

  it('takes nothing that is no day, and no reminders that go back', () => {
    expect(readSteps({ ...usual, net: '' })).toBeNull();
    expect(readSteps({ ...usual, hold: 'soon' })).toBeNull();
    expect(readSteps({ ...usual, reminders: '10, 3' })).toBeNull();
    expect(readSteps({ ...usual, reminders: '3, 3' })).toBeNull();
  });
});

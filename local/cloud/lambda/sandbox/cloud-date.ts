/**
 * Makes `Date` tell the cloud's time in this thread: `Date.now()`, `new Date()` and `Date()` are the machine's time moved
 * by the shared offset. Timers and `performance` stay real: they measure effort, not the calendar.
 */
export function followCloudClock(offset: SharedArrayBuffer): void {
  const cell = new BigInt64Array(offset);
  const MachineDate = Date;
  const machineNow = Date.now;
  const now = () => machineNow() + Number(Atomics.load(cell, 0));
  const CloudDate = new Proxy(MachineDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: (target) => new target(now()).toString(),
  });
  MachineDate.now = now;
  MachineDate.prototype.constructor = CloudDate;
  globalThis.Date = CloudDate;
}

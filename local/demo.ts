/** `npm run demo`: one request (`demo-request.ts`); with `--calendar`: a quarter of them (`calendar/calendar-demo.ts`). */
await (process.argv[2] === '--calendar'
  ? import('./calendar/calendar-demo.ts')
  : import('./demo-request.ts'));

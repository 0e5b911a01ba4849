import { file, found, item } from '#connect/index.ts';
import { withKit, fixture as without } from './with-kit.ts';

const LARGE = { email: 'film.voorbeeld@postvak.example', name: 'Film Voorbeeld' };
/** More than the check lets it take of memory. */
const BYTES = Number(process.env['FILM_BYTES'] ?? 640 * 1024 ** 2);

/** Without a fault, so that what is found in the others is their fault; with a film that is made as it is read. */
export const handler = withKit((_, sound) => ({
  async access(question) {
    if (question.subject.email?.value !== LARGE.email) return await sound.access(question);
    const film = file({ name: 'film.mp4', contentType: 'video/mp4', body: frames() });
    return found([item('orders', 'film-1', {}, { identifiers: LARGE, files: [film] })]);
  },
}));

async function* frames(): AsyncGenerator<Uint8Array> {
  const chunk = new Uint8Array(1024 * 1024);
  for (let sent = 0; sent < BYTES; sent += chunk.byteLength) yield chunk;
}

export const fixture = { ...without, large: { who: LARGE, bytes: BYTES } };

const RATE = 8_000;

/**
 * A short tone as a WAV file of 8-bit mono sound: stands for a recorded voice, and is one for nobody.
 * @param hertz pitch
 * @param milliseconds length, at most 500: a few kilobytes
 */
export function tone(hertz: number, milliseconds: number): Uint8Array {
  const samples = Math.round((RATE * Math.min(milliseconds, 500)) / 1000);
  const wav = Buffer.alloc(44 + samples);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // mono
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(samples, 40);
  for (let at = 0; at < samples; at += 1) {
    wav.writeUInt8(128 + Math.round(90 * Math.sin((2 * Math.PI * hertz * at) / RATE)), 44 + at);
  }
  return wav;
}

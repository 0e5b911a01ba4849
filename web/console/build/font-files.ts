import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const FONT = /url\((['"]?)data:font\/woff2;(?:charset=[\w-]+;)?base64,([A-Za-z0-9+/=]+)\1\)/g;

/**
 * The components bring their fonts inside the style sheet. As files of their own only those weights and scripts are loaded
 * that a page shows, and the policy needs no `data:`.
 */
export const fontFiles = (): Plugin => ({
  name: 'inzage:font-files',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const asset of Object.values(bundle)) {
      if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
      asset.source = String(asset.source).replace(FONT, (_all, _quote: string, data: string) => {
        const source = Buffer.from(data, 'base64');
        const name = `font-${createHash('sha256').update(source).digest('hex').slice(0, 12)}.woff2`;
        this.emitFile({ type: 'asset', fileName: `assets/${name}`, source });
        return `url(./${name})`;
      });
    }
  },
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Lists the font's subsets for the single HTML file: the characters that each covers, and its file; and the explorer's own words. */
function fontList(): Plugin {
  return {
    name: 'guben-font-list',
    generateBundle(_options, bundle) {
      const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
      const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
      const files = Object.keys(bundle).filter((file) => file.endsWith('.woff2'));
      const fonts = Object.entries(ranges).flatMap(([name, range]) => {
        const file = files.find((each) => each.includes(`noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal`));
        return file ? [{ range, file }] : [];
      });
      const catalogues = ['zh', 'en'].map((name) => readFileSync(join(root, 'src', 'i18n', `${name}.json`), 'utf8'));
      const words = [...new Set(catalogues.join(''))].sort().join('');
      this.emitFile({ type: 'asset', fileName: 'fonts.json', source: JSON.stringify({ fonts, words }) });
    },
  };
}

/** What the single HTML file does without: workers, which a page from disk may not start, and font files. */
function withoutFiles(): Plugin {
  const empty = '\0guben-empty';
  const replaced: Record<string, string> = {
    './make-worker.ts': 'export const makeWorker = () => undefined;',
    './make-search-worker.ts': 'export const makeSearchWorker = () => undefined;',
    './make-extract-worker.ts': 'export const makeExtractWorker = () => undefined;',
    '@fontsource-variable/noto-sans-sc': '',
  };
  return {
    name: 'guben-without-files',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(replaced, id) ? `${empty}:${id}` : undefined),
    load: (id) => (id.startsWith(empty) ? replaced[id.slice(empty.length + 1)] : undefined),
  };
}

/** No text inside a script or style element may end it. */
const inScript = (code: string) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/** Makes one page of script, style and markup; the script is allowed by its hash, so that no other can run. */
function onePage(): Plugin {
  return {
    name: 'guben-one-page',
    generateBundle: {
      // After Vite has filled in its own places.
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle);
        const script = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
        const styles = chunks.filter((chunk) => chunk.type === 'asset' && chunk.fileName.endsWith('.css'));
        if (script?.type !== 'chunk') throw new Error('no entry script');
        const code = inScript(script.code);
        const hash = createHash('sha256').update(code).digest('base64');
        const css = styles.map((style) => (style.type === 'asset' ? String(style.source) : '')).join('\n');
        const icon = readFileSync(join(root, 'public', 'icon.svg'), 'utf8');
        const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; connect-src blob:; base-uri 'none'; form-action 'none'`;
        const html = `<!doctype html>
<html lang="zh-Hans" data-mantine-color-scheme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">
<title>固本 Guben</title>
<style>${css.replace(/<\/style/gi, '<\\/style')}</style>
<!--guben-fonts-->
</head>
<body>
<div id="root"></div>
<!--guben-bundle-->
<script type="module">${code}</script>
</body>
</html>
`;
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName: 'single.html', source: html });
      },
    },
  };
}

/**
 * The explorer is a static site with relative addresses: it works from any folder of any server. With `--mode single` the
 * template of the single HTML file is added to what the first build has made.
 */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    root,
    base: './',
    plugins: [react(), ...(single ? [withoutFiles(), onePage()] : [fontList()])],
    resolve: { conditions: ['@guben/source', ...defaultClientConditions] },
    define: { __SINGLE__: String(single) },
    worker: { format: 'es' },
    publicDir: single ? false : 'public',
    build: {
      outDir: 'dist',
      emptyOutDir: !single,
      target: 'es2022',
      // Fonts stay files of their own, so that a browser loads only the subsets whose characters it meets.
      assetsInlineLimit: 0,
      manifest: !single,
      cssCodeSplit: !single,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: single
        ? { input: join(root, 'src', 'main.ts'), output: { codeSplitting: false } }
        : // What the first picture needs comes in one piece.
          { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    },
  };
});

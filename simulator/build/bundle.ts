import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles one of the simulator's own browser programs (`phone/main.ts`, `frame/main.ts`) into `outfile`. */
export const bundle = async (entry: string, outfile: string): Promise<void> => {
  await build({
    entryPoints: [join(__dirname, '..', entry)],
    outfile,
    bundle: true,
    format: 'iife',
    target: 'chrome110',
    define: { 'process.env.NODE_ENV': '"development"' },
    loader: { '.css': 'text' },
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
  })
}

import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { apiOrigin, scanPrefix, sweepPrefix } from './addresses'
import { ariaAttributes } from './aria/attributes'

const root = path.resolve(__dirname, '..')

// Taro compiles only sourceRoot; these are written for newer engines than the oldest WeChat runs on.
const compileToo: unknown[] = [
  path.resolve(root, 'shared'),
  path.resolve(__dirname, 'aria'),
  (file: string) => /node_modules[\\/](valibot|uqr|@noble[\\/]hashes|@vant[\\/]weapp)[\\/]/.test(file),
]

/** Build settings of the mini-program; WeChat is the only target. */
export default defineConfig({
  projectName: 'houniao',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'miniprogram/src',
  outputRoot: 'miniprogram/dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  plugins: [
    [path.resolve(__dirname, 'aria/plugin.ts'), { attributes: ariaAttributes }],
    path.resolve(__dirname, 'drop-remote-font.ts'),
  ],
  defineConstants: {
    // @noble/hashes converts strings with it; we give it bytes, and the phone has none.
    TextEncoder: 'undefined',
    HOUNIAO_API_ORIGIN: JSON.stringify(apiOrigin(process.env)),
    HOUNIAO_SCAN_PREFIX: JSON.stringify(scanPrefix(process.env)),
    HOUNIAO_SWEEP_PREFIX: JSON.stringify(sweepPrefix(process.env)),
  },
  alias: {
    '@': path.resolve(root, 'miniprogram/src'),
    '@shared': path.resolve(root, 'shared'),
    // The package has no "main"; without its folder Taro copies no component and still exits 0.
    '@vant/weapp': path.resolve(root, 'node_modules/@vant/weapp'),
  },
  copy: {
    patterns: [
      { from: 'miniprogram/src/sitemap.json', to: 'miniprogram/dist/weapp/sitemap.json' },
      // Named only by theme.json, where Taro does not look.
      { from: 'miniprogram/src/assets/tab-bar/', to: 'miniprogram/dist/weapp/assets/tab-bar/' },
      // Named by what a page shares.
      { from: 'miniprogram/src/assets/share/', to: 'miniprogram/dist/weapp/assets/share/' },
    ],
    options: {},
  },
  mini: {
    // Taro's type knows only strings, its code also takes functions.
    compile: { include: compileToo as string[] },
    // Every class is named for its component, so the order of the sheets means nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: {
      // Sizes stay px as Vant's do: the type follows WeChat's font scale, not the width of the screen.
      pxtransform: { enable: false },
    },
  },
})

const FONT_FACE = /@font-face\s*\{[^}]*\}/g

/** The part of Taro's plugin context that is used here. */
interface PluginContext {
  modifyBuildAssets(change: (build: { assets: Record<string, Asset> }) => void): void
}

interface Asset {
  source(): string | Buffer
  /** In bytes. */
  size(): number
}

/** Style text without its `@font-face` rules. */
export const withoutFontFaces = (style: string): string => style.replace(FONT_FACE, '')

/**
 * Taro plugin: removes Vant's icon font, which would be loaded from a third-party host.
 * The icons of this app come from `ui/icon`, so nothing shows a glyph of that font.
 */
export default function dropRemoteFont(context: PluginContext): void {
  context.modifyBuildAssets(({ assets }) => {
    for (const [name, asset] of Object.entries(assets)) {
      if (!name.includes('@vant/weapp') || !name.endsWith('.wxss')) continue
      const style = withoutFontFaces(asset.source().toString())
      assets[name] = { ...asset, source: () => style, size: () => Buffer.byteLength(style) }
    }
  })
}

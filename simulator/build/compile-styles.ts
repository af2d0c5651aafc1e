import { posix } from 'node:path'
import postcss, { AtRule, type Root } from 'postcss'
import parseSelector from 'postcss-selector-parser'
import type { ComponentConfig } from '../compiled-weapp'
import { domTag } from './built-in-tags'
import type { DistFiles } from './dist-files'
import type { Problem } from './problem'
import { translateUnits } from './units'

export interface CompiledStyles {
  styles: Record<string, string>
  scopes: Record<string, string>
  problems: Problem[]
}

/** Compiles every WXSS file to CSS: imports inlined, tags renamed, isolated classes prefixed, units translated. */
export const compileStyles = (
  files: DistFiles,
  components: Record<string, ComponentConfig>,
): CompiledStyles => {
  const styles: Record<string, string> = {}
  const scopes: Record<string, string> = {}
  const problems: Problem[] = []
  const compile = (path: string, scope: string | undefined) => {
    if (files.has(`${path}.wxss`))
      styles[path] = scopeCss(inlineImports(files, `${path}.wxss`, [], problems), scope)
  }
  compile('app', undefined)
  for (const [path, config] of Object.entries(components)) {
    if (!sharesStyles(config)) scopes[path] = `s${Object.keys(scopes).length.toString(36)}`
    compile(path, scopes[path])
  }
  return { styles, scopes, problems }
}

const sharesStyles = ({ component, styleIsolation }: ComponentConfig): boolean =>
  styleIsolation ? ['shared', 'page-shared'].includes(styleIsolation) : !component

const inlineImports = (files: DistFiles, file: string, importers: string[], problems: Problem[]): Root => {
  const root = postcss.parse(files.read(file), { from: file })
  root.walkAtRules('import', (rule) => {
    const wanted = /['"]([^'"]+)['"]/.exec(rule.params)?.[1] ?? rule.params
    const target = wanted.startsWith('/') ? wanted.slice(1) : posix.join(posix.dirname(file), wanted)
    if (!files.has(target))
      problems.push({ file, message: `@import of a missing file: ${wanted}`, isError: true })
    if (!files.has(target) || [...importers, file].includes(target)) rule.remove()
    else rule.replaceWith(inlineImports(files, target, [...importers, file], problems).nodes)
  })
  return root
}

const scopeCss = (root: Root, scope: string | undefined): string => {
  const rewrite = parseSelector((selectors) =>
    selectors.walk((node) => {
      if (node.type === 'class' && scope) node.value = `${scope}--${node.value}`
      else if (node.type === 'tag') node.value = domTag(node.value)
      else if (node.type === 'pseudo' && node.value === ':host')
        node.replaceWith(
          parseSelector.attribute({
            attribute: 'wx-host',
            operator: '=',
            value: scope ?? '',
            quoteMark: '"',
            raws: {},
          }),
        )
    }),
  )
  root.walkRules((rule) => {
    const { parent } = rule
    // `from` and `50%` are no selectors.
    if (!(parent instanceof AtRule && /keyframes$/.test(parent.name)))
      rule.selector = rewrite.processSync(rule.selector)
  })
  root.walkDecls((declaration) => {
    declaration.value = translateUnits(declaration.value)
  })
  root.walkAtRules((rule) => {
    rule.params = translateUnits(rule.params)
  })
  return root.toString()
}

import { TmplGroup } from 'glass-easel-template-compiler'
import * as v from 'valibot'
import { compileWxs } from './compile-wxs'
import { withoutExtension, type DistFiles } from './dist-files'
import type { Problem } from './problem'

const warningSchema = v.object({
  isError: v.boolean(),
  message: v.string(),
  startLine: v.optional(v.number()),
})

/** Compiles every WXML and WXS file; returns a JavaScript expression and what the compiler complained of. */
export const compileTemplates = (files: DistFiles): { expression: string; problems: Problem[] } => {
  const group = new TmplGroup()
  const problems: Problem[] = []
  for (const file of files.paths) {
    if (file.endsWith('.wxs')) group.addScript(withoutExtension(file), compileWxs(files.read(file)))
    if (!file.endsWith('.wxml')) continue
    const found: unknown = group.addTmpl(withoutExtension(file), files.read(file))
    for (const { isError, message, startLine } of v.parse(v.optional(v.array(warningSchema), []), found))
      problems.push({ file, message, isError, ...(startLine === undefined ? {} : { line: startLine }) })
  }
  const expression = group.getTmplGenObjectGroups()
  group.free()
  return { expression, problems }
}

/**
 * Lints files that exist on stdin alone: a JSON list of { filePath, text } comes in, a list of messages per file
 * goes out, by the project's real configuration without the rules that need types.
 * ESLint loads its configuration by a dynamic import, which jest's own modules don't allow, so it runs apart.
 */
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'

const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] })
const files = JSON.parse(await text(process.stdin))
const results = []
for (const { filePath, text } of files) {
  const [result] = await eslint.lintText(text, { filePath })
  results.push(result.messages.map(({ ruleId, message }) => `${ruleId ?? 'fatal'}: ${message}`))
}
console.log(JSON.stringify(results))

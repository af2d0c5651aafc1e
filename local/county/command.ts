/**
 * `npm run county -- create [--name 某某县]`: an empty county and the invitations of its first administrators.
 * `npm run county -- invite --county <id>`: those of two new ones, for a county that has none left.
 * With `--deployed`: in the table of a deployment that the environment names, docs/operations.md.
 */
import { dataDir } from '../data-dir'
import { runCommand } from './run-command'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

runCommand(process.argv.slice(2), dataDir()).then(
  (lines) => lines.forEach((line) => console.log(line)),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message.split('\n')[0] : String(error))
    process.exitCode = 1
  },
)

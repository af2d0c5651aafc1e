/**
 * `npm start [-- --county full]`: the whole system on one machine, until Ctrl-C. PORT says where; 0: anywhere.
 * HOUNIAO_DATA names another folder than `.local` for its data.
 */
import { parseArgs } from 'node:util'
import { dataDir } from './data-dir'
import { startSystem } from './start-system'
import { runUntilStopped } from './until-stopped'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

const defaultPort = 5173

function readOptions() {
  const { values } = parseArgs({ options: { county: { type: 'string', default: 'small' } } })
  const { county } = values
  if (county !== 'small' && county !== 'full') throw new Error(`--county is small or full, not "${county}".`)
  const port = Number(process.env.PORT ?? defaultPort)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is a number up to 65535, not "${String(process.env.PORT)}".`)
  return { county, port } as const
}

async function start(signal: AbortSignal) {
  const { county, port } = readOptions()
  const system = await startSystem({
    ...{ county, port, timers: true, dataDir: dataDir(), signal },
    tell: (what) => console.log(`… ${what}`),
  })
  console.log(`ready ${system.url}`)
  console.log(`desk ${system.deskUrl}`)
  return system
}

runUntilStopped(start, (error) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (taken)
    return `Port ${process.env.PORT ?? defaultPort} is taken: stop what uses it, or start with PORT=0.`
  return error instanceof Error ? error.message : String(error)
})

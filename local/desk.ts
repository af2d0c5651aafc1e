import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { contentSecurityPolicy, type DeskAddresses, pageFor } from '../desk/addresses'
import { bundleDesk, deskTemplate } from '../desk/build'
import { makeIfChanged } from './made-from'
import { fromRoot } from './project-root'
import { screenFile, screenPath } from './screen'
import { listen } from './wechat/http-server'

const folder = fromRoot('.cache', 'desk')
const types = { 'desk.js': 'text/javascript', 'desk.css': 'text/css', 'desk.svg': 'image/svg+xml' } as const

/** Chinese type, for machines without: a test's browser, a container. */
const fontFolder = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))
const fontSheets = ['fonts/400.css', 'fonts/600.css']
const fontFile = /^fonts\/((?:400|600)\.css|files\/[\w-]+\.woff2?)$/

/** The PC page, served. */
export interface RunningDesk {
  /** `http://127.0.0.1:<port>`: the origin that the API lets in. */
  readonly url: string
  /** Says where its calls go, once that is known; until then it asks to wait. */
  connect(addresses: DeskAddresses): void
  close(): Promise<void>
}

/** Bundles the page, unless that is what lies there. */
export const buildDesk = (): Promise<boolean> =>
  makeIfChanged({
    sources: ['desk', 'shared', 'miniprogram/src/ui/tokens.scss', 'package-lock.json'].map((path) =>
      fromRoot(path),
    ),
    results: [folder],
    record: fromRoot('.cache', 'desk.hash'),
    make: () => bundleDesk(folder),
  })

async function sendFont(response: ServerResponse, name: string | undefined): Promise<void> {
  const file = name && join(fontFolder, name)
  if (!file || !existsSync(file)) response.writeHead(404).end()
  else
    response
      .writeHead(200, { 'content-type': file.endsWith('.css') ? 'text/css' : 'font/woff2' })
      .end(await readFile(file))
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** Serves the page, with the headers that a static host should send. @param port any free one when it is taken. */
export async function serveDesk(port: number): Promise<RunningDesk> {
  let addresses: DeskAddresses | undefined
  const send = (response: ServerResponse, type: string, body: string | Buffer, policy: string) => {
    response.writeHead(200, {
      ...{ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' },
      ...{ 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
      ...{
        'referrer-policy': 'no-referrer',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      },
    })
    response.end(body)
  }
  const handle: Parameters<typeof listen>[1] = async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://desk').pathname.slice(1)
    if (!addresses) return void response.writeHead(503, { 'retry-after': '1' }).end()
    const policy = contentSecurityPolicy(addresses)
    const screen = name.startsWith(screenPath)
      ? screenFile(name.slice(screenPath.length), { api: addresses.api, fonts: fontSheets })
      : undefined
    if (screen) send(response, screen.type, screen.body, screen.policy)
    else if (name === '') send(response, 'text/html', pageFor(deskTemplate(), addresses, fontSheets), policy)
    else if (name in types && existsSync(join(folder, name)))
      // `in` has just said so.
      send(response, types[name as keyof typeof types], readFileSync(join(folder, name)), policy)
    else await sendFont(response, fontFile.exec(name)?.[1])
  }
  const server = await listen(port, handle).catch((error: unknown) => {
    if (isTaken(error)) return listen(0, handle)
    throw error
  })
  return { url: server.url, connect: (to) => void (addresses = to), close: server.close }
}

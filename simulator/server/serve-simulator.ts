import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildSite } from '../build/build-site'
import type { Problem } from '../build/problem'
import {
  routes,
  type FrameConfig,
  type LinkRule,
  type PhoneConfig,
  type SimulatorUser,
} from '../simulator-config'
import { framePage } from './frame-page'
import { phonePage } from './phone-page'
import { regions } from './regions'
import { forwardRequest } from './request-proxy'
import { sendFile } from './static-files'

/** Something the person in front of the simulator can do to the world, shown as a button. */
export interface SimulatorAction {
  id: string
  label: string
  /** Its answer, if any, is shown; its exception too. */
  run(): Promise<string | undefined>
}

/** The phone numbers that the users' WeChat accounts are bound to. */
export interface PhoneNumbers {
  /** Undefined: this account has none. */
  read(userId: string): Promise<string | undefined>
  /** Throws, in a sentence for the person, when it is no number. An empty one takes the number away. */
  set(userId: string, phoneNumber: string): Promise<void>
  /** The code of `getPhoneNumber`; asked for only when there is a number. */
  code(userId: string): Promise<string>
}

export interface SimulatorOptions {
  /** Folder of a compiled mini-program. */
  dist: string
  /** 0 or nothing takes any free port. */
  port?: number
  /** Address to listen on; this machine alone by default. */
  host?: string
  /** Name of the mini-program, shown where WeChat shows it. */
  title: string
  /** Who may hold a phone; a function is asked for every load of the frame. */
  users: SimulatorUser[] | (() => SimulatorUser[] | Promise<SimulatorUser[]>)
  /** The code that `wx.login` gives to this user. */
  loginCode(userId: string): Promise<string>
  /** Without it a `getPhoneNumber` button answers "no permission". */
  phoneNumbers?: PhoneNumbers
  /** Where requests really go: by origin, as the mini-program names it. Other origins are refused. */
  requestMap: Record<string, string>
  actions?: SimulatorAction[]
  /** Other pages of the system, linked in the frame's bar. */
  links?: { label: string; url: string }[]
  linkRules?: LinkRule[]
  subscribeTitles?: Record<string, string>
}

export interface RunningSimulator {
  url: string
  /** What the build found in the mini-program. */
  problems: Problem[]
  /** Builds again, after the mini-program has changed. */
  rebuild(): Promise<Problem[]>
  close(): Promise<void>
}

const fontFolder = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))
const noThirdParties = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' }
  response.writeHead(status, { ...headers, 'content-security-policy': noThirdParties })
  response.end(body)
}

/** Builds the mini-program and serves it in a phone frame at `/`, a bare phone at `/phone?user=ID`. */
export const serveSimulator = async (options: SimulatorOptions): Promise<RunningSimulator> => {
  const site = await mkdtemp(join(tmpdir(), 'simulator-'))
  const rebuild = async () => (await buildSite({ dist: options.dist, out: site })).problems
  const problems = await rebuild()
  const { title, actions = [] } = options
  const users = async () => (typeof options.users === 'function' ? options.users() : options.users)
  const phoneConfig: PhoneConfig = {
    title,
    linkRules: options.linkRules ?? [],
    origins: Object.keys(options.requestMap),
    subscribeTitles: options.subscribeTitles ?? {},
    phoneNumbers: options.phoneNumbers !== undefined,
  }

  const posted: Record<string, (query: URLSearchParams) => Promise<string>> = {
    [routes.login]: (query) => options.loginCode(query.get('user') ?? ''),
    [routes.phoneCode]: async (query) => options.phoneNumbers?.code(query.get('user') ?? '') ?? '',
    // With a number it is set; without one it is read.
    [routes.phoneNumber]: async (query) => {
      const [user, wanted] = [query.get('user') ?? '', query.get('number')]
      if (wanted !== null) await options.phoneNumbers?.set(user, wanted)
      return (await options.phoneNumbers?.read(user)) ?? ''
    },
    [routes.action]: async (query) => {
      const action = actions.find(({ id }) => id === query.get('id'))
      if (!action) throw new Error(`no action ${query.get('id')}`)
      return (await action.run()) ?? ''
    },
  }
  const pages: Record<string, () => Promise<[type: string, body: string]>> = {
    '/': async () => ['text/html', framePage(title)],
    [routes.phone]: async () => ['text/html', phonePage(phoneConfig)],
    [routes.regions]: async () => ['application/json', JSON.stringify(regions())],
    [routes.frameConfig]: async () => {
      const config: FrameConfig = {
        title,
        users: await users(),
        actions: actions.map(({ id, label }) => ({ id, label })),
        links: options.links ?? [],
        phoneNumbers: phoneConfig.phoneNumbers,
      }
      return ['application/json', JSON.stringify(config)]
    },
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(url.pathname)
    if (path === routes.request)
      return forwardRequest(request, response, url.searchParams.get('u') ?? '', options.requestMap)
    const post = posted[path]
    if (post && request.method === 'POST')
      return send(response, 200, 'text/plain', await post(url.searchParams))
    const page = pages[path]
    if (page) return send(response, 200, ...(await page()))
    if (
      path.startsWith(`${routes.fonts}/`) &&
      sendFile(response, fontFolder, path.slice(routes.fonts.length), true)
    )
      return
    if (sendFile(response, site, path)) return
    if (path === '/phone.css' && sendFile(response, join(__dirname, '../phone'), path)) return
    if (path === '/frame.css' && sendFile(response, join(__dirname, '../frame'), path)) return
    send(response, 404, 'text/plain', 'not found')
  }
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) =>
      send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error)),
    )
  })
  const host = options.host ?? '127.0.0.1'
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, host, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : (options.port ?? 0)
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`,
    problems,
    rebuild,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await rm(site, { recursive: true, force: true })
    },
  }
}

import { createReadStream, existsSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Sends a file of `folder`; false when there is none. `lasting` lets the browser keep it. */
export const sendFile = (
  response: ServerResponse,
  folder: string,
  path: string,
  lasting = false,
): boolean => {
  const file = join(folder, normalize(`/${path}`))
  if (!existsSync(file) || !statSync(file).isFile()) return false
  response.writeHead(200, {
    'content-type': types[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': lasting ? 'public, max-age=86400, immutable' : 'no-cache',
  })
  createReadStream(file).pipe(response)
  return true
}

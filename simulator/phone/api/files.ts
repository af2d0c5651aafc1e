import type { Phone } from '../phone'
import { ApiFailure, asyncApis, textOf } from './define-api'

const nameOf = (path: string) => path.split('/').at(-1) ?? path

/** Files that a mini-program writes for itself, and documents: WeChat opens them over its page, here a line says that it did. */
export const files = (phone: Phone) => {
  const written = new Set<string>()
  const known = (path: string) => {
    if (!written.has(path)) throw new ApiFailure(`no such file or directory "${path}"`)
    return path
  }
  const manager = asyncApis({
    writeFile: (options) => {
      written.add(textOf(options, 'filePath'))
    },
    unlink: (options) => {
      written.delete(known(textOf(options, 'filePath')))
    },
  })
  return {
    getFileSystemManager: () => manager,
    ...asyncApis({
      openDocument: (options) => phone.toast(`打开了 ${nameOf(known(textOf(options, 'filePath')))}`),
    }),
  }
}

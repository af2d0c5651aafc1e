import { component } from 'glass-easel-miniprogram-adapter'
import { recordError, recordWarning } from '../diagnostics'

const kilobyte = 1024
export const warnAbove = 256 * kilobyte
export const failAbove = 1024 * kilobyte

/**
 * Makes `setData` send its data as WeChat does: as JSON between two threads. What JSON cannot carry is
 * lost, and the size is checked.
 */
export const checkSetData = (): void => {
  const { prototype } = component.ComponentCaller
  const original = prototype.setData
  prototype.setData = function setData(data: object, callback?: () => void): void {
    const json = JSON.stringify(data)
    const bytes = new TextEncoder().encode(json).length
    const size = `setData of ${this.is}: ${Math.ceil(bytes / kilobyte)} KB`
    if (bytes > failAbove) recordError('setData', new Error(`${size}, the limit is 1024 KB`))
    else if (bytes > warnAbove) recordWarning(`${size}, more than 256 KB is slow`)
    original.call(this, JSON.parse(json) as Parameters<typeof original>[0], callback) // our own data, a moment ago
  }
}

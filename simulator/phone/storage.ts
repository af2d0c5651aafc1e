const kilobyte = 1024
const keyLimit = 1024 * kilobyte
const totalLimit = 10 * 1024 * kilobyte

/** A value that does not fit; the message is WeChat's, without the API's name. */
export class StorageFull extends Error {}

const bytes = (text: string): number => new TextEncoder().encode(text).length

const typeNames = { Date: '[object Date]' }

const encode = (value: unknown): string =>
  Object.prototype.toString.call(value) === typeNames.Date
    ? JSON.stringify({ date: Number(value) })
    : JSON.stringify({ value })

const decode = (text: string): unknown => {
  const stored = JSON.parse(text) as { value?: unknown; date?: number } // written by `encode`
  return stored.date === undefined ? stored.value : new Date(stored.date)
}

/** One user's storage of the mini-program, apart from every other user's in the same browser. */
export class Storage {
  private readonly prefix: string

  constructor(user: string) {
    this.prefix = `weapp:${user}:`
  }

  has(key: string): boolean {
    return localStorage.getItem(this.prefix + key) !== null
  }

  /** The stored value, or '' as in WeChat. */
  get(key: string): unknown {
    const text = localStorage.getItem(this.prefix + key)
    return text === null ? '' : decode(text)
  }

  /** Stores a value; throws `StorageFull` above 1 MB for a key or 10 MB in all. */
  set(key: string, value: unknown): void {
    const text = encode(value)
    const size = bytes(text)
    if (size > keyLimit) throw new StorageFull('entry size limit reached')
    const old = localStorage.getItem(this.prefix + key)
    if (this.size() - (old ? bytes(old) : 0) + size > totalLimit)
      throw new StorageFull('exceed storage max size 10Mb')
    try {
      localStorage.setItem(this.prefix + key, text)
    } catch {
      // The browser's own limit for all users together came first.
      throw new StorageFull('exceed storage max size 10Mb')
    }
  }

  remove(key: string): void {
    localStorage.removeItem(this.prefix + key)
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key)
  }

  keys(): string[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length))
  }

  /** Bytes in use. */
  size(): number {
    return this.keys().reduce((sum, key) => sum + bytes(localStorage.getItem(this.prefix + key) ?? ''), 0)
  }
}

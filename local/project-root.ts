import { join } from 'node:path'

/** The repository's root folder, absolute. */
export const projectRoot = join(__dirname, '..')

/** A path under the repository's root, absolute. */
export const fromRoot = (...parts: string[]): string => join(projectRoot, ...parts)

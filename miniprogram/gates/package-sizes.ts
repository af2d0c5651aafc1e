import { readAppJson, subpackageRoots, type Dist } from './dist'

/** WeChat takes 2 MB; the main package holds half of it free for what is to come. */
const MAIN_LIMIT = 1_000_000
const SUBPACKAGE_LIMIT = 2_000_000

export interface PackageSize {
  /** `main`, or the root of a subpackage. */
  name: string
  bytes: number
  limit: number
}

/** Bytes of the main package and of each subpackage, with what each may have. */
export const packageSizes = (dist: Dist): PackageSize[] => {
  const roots = subpackageRoots(readAppJson(dist))
  const total = (inPackage: (file: string) => boolean): number =>
    dist.files.filter(inPackage).reduce((sum, file) => sum + dist.size(file), 0)
  return [
    {
      name: 'main',
      bytes: total((file) => !roots.some((root) => file.startsWith(`${root}/`))),
      limit: MAIN_LIMIT,
    },
    ...roots.map((root) => ({
      name: root,
      bytes: total((file) => file.startsWith(`${root}/`)),
      limit: SUBPACKAGE_LIMIT,
    })),
  ]
}

/**
 * No package is larger than it may be.
 * @returns one sentence per problem
 */
export const packagesAreSmall = (dist: Dist): string[] =>
  packageSizes(dist)
    .filter(({ bytes, limit }) => bytes >= limit)
    .map(({ name, bytes, limit }) => `package ${name} has ${bytes} bytes, it must stay below ${limit}`)

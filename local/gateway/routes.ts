import { type RouteFacts } from '../template'

/** A request's route and the values of its path parameters, decoded. */
export interface Match {
  readonly route: RouteFacts
  readonly pathParameters: Readonly<Record<string, string>>
}

/** Of a path: `{id}` is a variable segment, anything else stands for itself. */
const variableName = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1]

/**
 * Makes the router of an HTTP API: the method must be the route's own (API Gateway makes no HEAD from a GET), and
 * where several routes fit, one with fixed segments goes before one with variables. Whatever fits none goes to
 * `$default`, if there is one.
 *
 * @returns A function from method and raw path to the match, or undefined.
 */
export function routeRequests(
  routes: readonly RouteFacts[],
): (method: string, path: string) => Match | undefined {
  const fallback = routes.find(({ key }) => key === '$default')
  const candidates = routes
    .map((route) => ({ route, segments: route.path.split('/') }))
    .sort((a, b) => fixedness(b.segments).localeCompare(fixedness(a.segments)))

  return (method, path) => {
    const given = path.split('/')
    for (const { route, segments } of candidates) {
      if (route.method !== method && route.method !== 'ANY') continue
      const pathParameters = matchSegments(segments, given)
      if (pathParameters) return { route, pathParameters }
    }
    return fallback && { route: fallback, pathParameters: {} }
  }
}

/** Sorts by the first segment that is fixed here and variable there. */
const fixedness = (segments: string[]): string =>
  segments.map((segment) => (variableName(segment) === undefined ? '1' : '0')).join('')

function matchSegments(segments: string[], given: string[]): Record<string, string> | undefined {
  if (segments.length !== given.length) return undefined
  const values: Record<string, string> = {}
  for (const [i, segment] of segments.entries()) {
    const value = given[i] ?? ''
    const name = variableName(segment)
    if (name === undefined ? segment !== value : value === '') return undefined
    if (name !== undefined) values[name] = decodeURIComponent(value)
  }
  return values
}

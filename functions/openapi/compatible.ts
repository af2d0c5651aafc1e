type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown): Json => (isObject(value) ? value : {})
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Walks a document by keys and follows references into its components. */
function resolve(document: Json, value: unknown): Json {
  const { $ref } = object(value)
  if (typeof $ref !== 'string') return object(value)
  return $ref
    .split('/')
    .slice(1)
    .reduce<Json>((at, key) => object(at[key]), document)
}

const lowerBounds = ['minLength', 'minItems', 'minimum', 'minProperties']
const upperBounds = ['maxLength', 'maxItems', 'maximum', 'maxProperties']
const annotations = ['title', 'description', 'examples', 'default', 'deprecated']
const compared = ['properties', 'required', 'items', 'enum', ...lowerBounds, ...upperBounds]

/** Where a value that conforms to `one` may not conform to `other`. Strict: whatever it can't judge counts. */
function mayNotConform(one: Json, other: Json, at: string): string[] {
  const found: string[] = []
  for (const name of list(other.required))
    if (!list(one.required).includes(name)) found.push(`${at}.${String(name)} is required on one side only`)
  const [ones, others] = [object(one.properties), object(other.properties)]
  for (const [name, schema] of Object.entries(ones))
    if (name in others) found.push(...mayNotConform(object(schema), object(others[name]), `${at}.${name}`))
  if (isObject(one.items) || isObject(other.items))
    found.push(...mayNotConform(object(one.items), object(other.items), `${at}[]`))
  const values = other.enum === undefined ? undefined : list(other.enum)
  if (values && (one.enum === undefined || list(one.enum).some((value) => !values.includes(value))))
    found.push(`${at} has other words`)
  for (const bound of lowerBounds)
    if (Number(other[bound] ?? -Infinity) > Number(one[bound] ?? -Infinity))
      found.push(`${at} has another ${bound}`)
  for (const bound of upperBounds)
    if (Number(other[bound] ?? Infinity) < Number(one[bound] ?? Infinity))
      found.push(`${at} has another ${bound}`)
  for (const key of Object.keys(other).filter((one) => ![...compared, ...annotations].includes(one)))
    if (!same(one[key], other[key])) found.push(`${at} has another ${key}`)
  return found
}

/** Fields that were there and are gone. */
function gone(before: Json, now: Json, at: string): string[] {
  const [were, are] = [object(before.properties), object(now.properties)]
  const inItems = isObject(before.items) ? gone(before.items, object(now.items), `${at}[]`) : []
  const inFields = Object.entries(were).flatMap(([name, schema]) =>
    name in are ? gone(object(schema), object(are[name]), `${at}.${name}`) : [`${at}.${name} is gone`],
  )
  return [...inItems, ...inFields]
}

/** What is sent may grow and be less strict: be one of several forms, too, if one of them takes it as it was. */
function brokenInput(before: Json, now: Json, at: string): string[] {
  const forms = before.anyOf === undefined ? list(now.anyOf) : []
  if (forms.some((one) => brokenInput(before, object(one), at).length === 0)) return []
  return [...gone(before, now, at), ...mayNotConform(before, now, at)]
}
/** What is answered may grow, and may be stricter: an older phone still reads it with the schema it has. */
const brokenOutput = (before: Json, now: Json, at: string) => [
  ...gone(before, now, at),
  ...mayNotConform(now, before, at),
]

const bodySchema = (of: Json) => object(object(object(of.content)['application/json']).schema)

const codesOf = (document: Json, responses: Json): string[] =>
  Object.entries(responses).flatMap(([status, response]) => {
    const { error } = object(bodySchema(resolve(document, response)).properties)
    return list(object(object(object(error).properties).code).enum).map((code) => `${status} ${String(code)}`)
  })

function parametersOf(document: Json, operation: Json): Map<string, Json> {
  const all = list(operation.parameters).map((one) => resolve(document, one))
  return new Map(all.map((one) => [`${String(one.in)} ${String(one.name)}`, one]))
}

function brokenParameters(before: Map<string, Json>, now: Map<string, Json>, at: string): string[] {
  const found: string[] = []
  for (const [name, was] of before) {
    const is = now.get(name)
    if (!is) found.push(`${at} ${name} is gone`)
    else found.push(...mayNotConform(object(was.schema), object(is.schema), `${at} ${name}`))
  }
  for (const [name, is] of now)
    if (is.required === true && before.get(name)?.required !== true)
      found.push(`${at} ${name} is newly required`)
  return found
}

function brokenBody(before: Json, now: Json, at: string): string[] {
  // An older body is lifted on the server, so it may look different.
  if (Number(now['x-version']) > Number(before['x-version'])) return []
  const [was, is] = [object(before.requestBody), object(now.requestBody)]
  if (was.required !== true && is.required === true) return [`${at} newly takes a body`]
  // One that may be sent where none was.
  if (was.content === undefined) return []
  return brokenInput(bodySchema(was), bodySchema(is), `${at} body`)
}

function brokenOperation(documents: [Json, Json], before: Json, now: Json, at: string): string[] {
  const [old, today] = documents
  const [were, are] = [object(before.responses), object(now.responses)]
  const found = [
    ...brokenParameters(parametersOf(old, before), parametersOf(today, now), at),
    ...brokenBody(before, now, at),
  ]
  if (!same(before.security, now.security)) found.push(`${at} has other security`)
  for (const [status, response] of Object.entries(were).filter(([one]) => one.startsWith('2')))
    if (status in are)
      found.push(
        ...brokenOutput(bodySchema(object(response)), bodySchema(object(are[status])), `${at} ${status}`),
      )
    else found.push(`${at} ${status} is gone`)
  const codes = codesOf(today, are)
  return [
    ...found,
    ...codesOf(old, were)
      .filter((code) => !codes.includes(code))
      .map((one) => `${at} ${one} is gone`),
  ]
}

/**
 * In what ways `today`'s OpenAPI document would break who was written against the `released` one.
 * Only additions are no break: a path, an optional input, an output field, an error code.
 * @returns one line for each; empty when nobody notices
 */
export function incompatibilities(released: Json, today: Json): string[] {
  const errorOf = (document: Json) => object(object(object(document.components).schemas).Error)
  return [
    ...brokenOutput(errorOf(released), errorOf(today), 'Error'),
    ...Object.entries(object(released.paths)).flatMap(([path, operations]) =>
      Object.entries(object(operations)).flatMap(([method, operation]) => {
        const at = `${method.toUpperCase()} ${path}`
        const now = object(object(today.paths)[path])[method]
        if (!isObject(now)) return [`${at} is gone`]
        return brokenOperation([released, today], object(operation), now, at)
      }),
    ),
  ]
}

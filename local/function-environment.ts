import { type CloudTemplate } from './template'

type Variables = Record<string, string | undefined>

/**
 * All variables that the template gives to any function, as far as it says their values.
 *
 * @param references what a Ref (`ImportQueue`) or a GetAtt (`DataKey.Arn`) comes to on this machine.
 * @throws Error for a reference to something that this machine doesn't have.
 */
export function functionEnvironment(
  { functions }: Pick<CloudTemplate, 'functions'>,
  references: Readonly<Record<string, string>>,
): Variables {
  const variables: Variables = {}
  for (const one of functions) {
    Object.assign(variables, one.environment)
    for (const [name, target] of Object.entries(one.references)) {
      const value = references[target]
      if (value === undefined) throw new Error(`${one.name}: this machine has no ${target} for ${name}`)
      variables[name] = value
    }
  }
  return variables
}

/** Sets these variables. @returns a function that puts back what was there. */
export function setEnvironment(variables: Variables): () => void {
  const before = { ...process.env }
  const assign = (values: Variables) => {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  }
  assign(variables)
  return () => assign(Object.fromEntries(Object.keys(variables).map((name) => [name, before[name]])))
}

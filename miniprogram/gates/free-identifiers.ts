import type { AnyNode, Function as FunctionNode, Identifier, Program } from 'acorn'
import { ancestor } from 'acorn-walk'

export interface FreeIdentifier {
  node: Identifier
  /** From the program down to the node itself. */
  ancestors: readonly AnyNode[]
}

/**
 * The uses of names that no scope around them declares: what a script takes from its surroundings.
 * Property names and labels are no uses. A name declared anywhere in a function counts as declared in all of it,
 * blocks included: minified scripts never use one name for both.
 */
export const freeIdentifiers = (program: Program): FreeIdentifier[] => {
  const declared = declaredNames(program)
  const free: FreeIdentifier[] = []
  const use = (node: Identifier, _state: unknown, ancestors: AnyNode[]): void => {
    if (node.name === 'arguments' && ancestors.some(isPlainFunction)) return
    if (!ancestors.some((scope) => declared.get(scope)?.has(node.name))) {
      free.push({ node, ancestors: [...ancestors] })
    }
  }
  // acorn-walk calls an assignment to a bare name a VariablePattern, which its types do not know.
  const visitors = { Identifier: use, VariablePattern: use }
  ancestor(program, visitors)
  return free
}

/** Scope (program or function) → the names declared in it. */
const declaredNames = (program: Program): Map<AnyNode, Set<string>> => {
  const names = new Map<AnyNode, Set<string>>([[program, new Set()]])
  const declare = (name: string, ancestors: readonly AnyNode[]): void => {
    const scope =
      [...ancestors].reverse().find((node) => node.type === 'Program' || isFunction(node)) ?? program
    names.set(scope, (names.get(scope) ?? new Set()).add(name))
  }
  const pattern = (target: AnyNode | null, ancestors: readonly AnyNode[]): void => {
    if (target?.type === 'Identifier') declare(target.name, ancestors)
    if (target?.type === 'AssignmentPattern') pattern(target.left, ancestors)
    if (target?.type === 'RestElement') pattern(target.argument, ancestors)
    if (target?.type === 'ArrayPattern') target.elements.forEach((element) => pattern(element, ancestors))
    if (target?.type === 'ObjectPattern') {
      target.properties.forEach((property) =>
        pattern(property.type === 'Property' ? property.value : property, ancestors),
      )
    }
  }
  const functionNames = (node: FunctionNode, ancestors: readonly AnyNode[]): void => {
    for (const parameter of node.params) pattern(parameter, ancestors)
    // A declaration's name belongs to the scope around it, an expression's to itself.
    const home = node.type === 'FunctionDeclaration' ? ancestors.slice(0, -1) : ancestors
    if (node.id) declare(node.id.name, home)
  }
  ancestor(program, {
    VariableDeclarator: (node, _state, ancestors) => pattern(node.id, ancestors),
    Function: (node, _state, ancestors) => functionNames(node, ancestors),
    Class: (node, _state, ancestors) => node.id && declare(node.id.name, ancestors.slice(0, -1)),
    CatchClause: (node, _state, ancestors) => pattern(node.param ?? null, ancestors),
  })
  return names
}

const isFunction = (node: AnyNode): boolean =>
  isPlainFunction(node) || node.type === 'ArrowFunctionExpression'

const isPlainFunction = (node: AnyNode): boolean =>
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression'

/** The project's own lint rules: which way imports point, and that every cast states its reason. */
import { relative, sep } from 'node:path'
import { forbiddenImport } from './import-directions.mjs'

const importDirections = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{reason}}' } },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/')
    const check = (node) => {
      if (typeof node?.value !== 'string') return
      const reason = forbiddenImport(from, node.value)
      if (reason !== undefined) context.report({ node, messageId: 'forbidden', data: { reason } })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
    }
  },
}

const statementOf = (node) =>
  /(Statement|Declaration)$/.test(node.type) || !node.parent ? node : statementOf(node.parent)

const explainedCast = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      unexplained: 'Parse unknown data; if a cast is right, a comment beside or above it says why.',
    },
  },
  create(context) {
    const { sourceCode } = context
    const comments = sourceCode.getAllComments()
    const isBeside = (line) => comments.some(({ loc }) => loc.start.line === line)
    // A docstring says what something is, and what trails behind another statement belongs to that one.
    const isReason = (comment, cast) => {
      const isDocstring = comment.type === 'Block' && comment.value.startsWith('*')
      const before = sourceCode.getTokenBefore(comment)
      const trails = before?.loc.end.line === comment.loc.start.line
      return !isDocstring && (!trails || comment.range[0] > statementOf(cast).range[0])
    }
    const isBelowReason = (cast) =>
      comments.some((one) => one.loc.end.line === cast.loc.start.line - 1 && isReason(one, cast))
    return {
      TSAsExpression(node) {
        const type = node.typeAnnotation
        if (
          type.type === 'TSUnknownKeyword' ||
          (type.type === 'TSTypeReference' && type.typeName.name === 'const')
        )
          return
        const { start, end } = node.loc
        if (isBelowReason(node) || isBeside(start.line) || isBeside(end.line)) return
        context.report({ node: type, messageId: 'unexplained' })
      },
    }
  },
}

export default { rules: { 'import-directions': importDirections, 'explained-cast': explainedCast } }

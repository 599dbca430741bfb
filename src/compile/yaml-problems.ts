/** What is wrong with a file as YAML, told so that the slip itself is named and not each thing it upset. */
import { visit, type Document, type LineCounter, type YAMLError } from 'yaml'
import type { Problem } from './problems'

export function yamlProblems(file: string, content: string, document: Document.Parsed, lines: LineCounter): Problem[] {
  const found = document.errors.map((error) => ({
    file,
    line: lines.linePos(beginning(error, document)).line,
    ...wordsFor(error, content),
  }))
  return found.filter((problem, i) => i === 0 || !follows(problem, found[i - 1]!))
}

/** One wrong indent makes every line below it wrong. */
function follows(problem: Problem, before: Problem): boolean {
  const sameFault = problem.message === before.message && problem.line <= before.line + 1
  return sameFault || problem.line === before.line
}

/** Where a fault begins: a quotation that is never closed is found only where it breaks off, lines below. */
function beginning({ code, pos: [at] }: YAMLError, document: Document.Parsed): number {
  let start = at
  if (code === 'MISSING_CHAR') {
    visit(document, {
      Scalar(_, { range }) {
        if (range && range[0] < at && at <= range[1]) start = range[0]
      },
    })
  }
  return start
}

function wordsFor({ code, message, pos: [at] }: YAMLError, content: string): Pick<Problem, 'message' | 'hint'> {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^:\s]*/.exec(content.slice(at))![0]
    return { message: `the key ${key} stands twice here`, hint: 'Keep one of the two' }
  }
  if (code === 'MULTIPLE_DOCS') return { message: 'a second document begins here', hint: 'Take out the line “---”' }
  if (code === 'TAB_AS_INDENT')
    return { message: 'this is not YAML: the line begins with a tab', hint: 'Indent with spaces' }
  if (/^Missing closing .quote/.test(message)) {
    return {
      message: 'this is not YAML: the quotation mark is never closed',
      hint: 'Close it; inside, write \\" for "',
    }
  }
  return {
    message: `this is not YAML: ${message}`,
    hint: 'Quote text that holds “: ” or begins with a quotation mark, and indent as the lines around',
  }
}

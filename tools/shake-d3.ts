/**
 * Lets the bundler leave out what nobody uses of D3. Its packages come as one file each and say that they have no side
 * effects, but a bundler leaves out single statements only, and must keep a call and a prototype of which it cannot know
 * that they do nothing else: every curve of d3-shape, for one. Here such calls are marked as pure, and a class of the old form
 * becomes one expression, with its prototype inside.
 */
import { parseSync, type ESTree, type Plugin } from "vite";

/** Those of which much is not used. */
const MODULE = /\/node_modules\/d3-(?:array|interpolate|shape)\/dist\/[\w-]+\.mjs$/;
const PURE = "/* @__PURE__ */ ";

/** A text to be put in at a place of the source. */
interface Insert {
  readonly at: number;
  readonly text: string;
}

type Statement = ESTree.Program["body"][number];

/** `const name = call(...)`: nothing but the name is made by it. */
function callsOf(statement: Statement): Insert[] {
  if (statement.type !== "VariableDeclaration") return [];
  return statement.declarations.flatMap(({ init }) =>
    init?.type === "CallExpression" ? [{ at: init.start, text: PURE }] : [],
  );
}

/** What is assigned to: the place on the left of `=`, or of the `=` within `(a = b).method = c`; and what is assigned. */
function assignmentIn(node: ESTree.Node): ESTree.AssignmentExpression | null {
  if (node.type === "ExpressionStatement" || node.type === "ParenthesizedExpression")
    return assignmentIn(node.expression);
  if (node.type === "MemberExpression") return assignmentIn(node.object);
  if (node.type !== "AssignmentExpression") return null;
  return assignmentIn(node.left) ?? node;
}

/** The name of whose prototype this is, when it is a new object and nobody else's: `name.prototype = {...}`. */
function prototypeOf(statement: Statement): string | null {
  const { left, right } = assignmentIn(statement) ?? {};
  if (right?.type !== "ObjectExpression" && right?.type !== "CallExpression") return null;
  if (left?.type !== "MemberExpression" || left.object.type !== "Identifier") return null;
  const { object, property } = left;
  return property.type === "Identifier" && property.name === "prototype" ? object.name : null;
}

/** `function name() {...}` and, right behind it, its prototype. */
function classOf(statement: Statement, next: Statement | undefined): Insert[] {
  if (statement.type !== "FunctionDeclaration" || next === undefined) return [];
  const name = statement.id?.name;
  if (name === undefined || prototypeOf(next) !== name) return [];
  return [
    { at: statement.start, text: `const ${name} = ${PURE}(() => { ` },
    { at: next.end, text: ` return ${name}; })();` },
  ];
}

/** The same module, of which more can be left out. */
export function shakable(file: string, code: string): string {
  const { body } = parseSync(file, code).program;
  const inserts = body.flatMap((statement, k) =>
    callsOf(statement).concat(classOf(statement, body[k + 1])),
  );
  let from = 0;
  const parts = inserts.flatMap(({ at, text }) => {
    const part = code.slice(from, at);
    from = at;
    return [part, text];
  });
  return [...parts, code.slice(from)].join("");
}

export function shakeD3(): Plugin {
  return {
    name: "ratchet-shake-d3",
    apply: "build",
    transform: {
      filter: { id: MODULE },
      handler: (code, id) => ({ code: shakable(id, code), map: null }),
    },
  };
}

/** oxlint's local rules. `no-power`: `x ** y` is Math.pow, which differs between engines; sim/exact has the one that does not. */

const message = "`**` differs between engines; multiply, or take the power from sim/exact.";

const noPower = {
  meta: { type: "problem", docs: { description: "refuses ** and **=" } },
  /** @param {{ report(found: { node: unknown; message: string }): void }} context */
  create(context) {
    /** @param {{ operator: string }} node @param {string} operator */
    const refuse = (node, operator) => {
      if (node.operator === operator) context.report({ node, message });
    };
    return {
      /** @param {{ operator: string }} node */
      BinaryExpression: (node) => refuse(node, "**"),
      /** @param {{ operator: string }} node */
      AssignmentExpression: (node) => refuse(node, "**="),
    };
  },
};

export default { meta: { name: "ratchet" }, rules: { "no-power": noPower } };

import ts from 'typescript';

/** What a file asks another file or a package for. */
export interface Import {
  /** As it is written: a path or the name of a package. */
  name: string;
  /** Whether nothing of it is left when the program runs. */
  typeOnly: boolean;
  /** The names that are imported one by one. */
  names: string[];
}

/** The code of an .astro file: its front matter, and its scripts that are put together with what they import. */
function codeOf(text: string): string {
  const [, frontMatter = ''] = /^\s*---\n([\s\S]*?)\n?---/.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  return [frontMatter, ...scripts].join('\n');
}

/** Every import, re-export, import() and import.meta.glob() of a file, whatever its form. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean, names: string[] = []) => {
    const literals = node && ts.isArrayLiteralExpression(node) ? node.elements : [node];
    for (const literal of literals) if (literal && ts.isStringLiteralLike(literal)) found.push({ name: literal.text, typeOnly, names });
  };

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const named =
        bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text) : ['*'];
      const names = [...(bindings ? named : []), ...(clause?.name ? ['default'] : [])];
      add(node.moduleSpecifier, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword, names);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly, ['*']);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true, ['*']);
    } else if (ts.isCallExpression(node)) {
      const called = node.expression.getText();
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword || called === 'import.meta.glob') add(node.arguments[0], false, ['*']);
    }
    ts.forEachChild(node, visit);
  };

  const code = file.endsWith('.astro') ? codeOf(text) : text;
  visit(ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest, true));
  return found;
}

// A small client of our own, so that the tests see what goes over the wire and no library's idea of it.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic, InitializeResult, Position, TextEdit } from "vscode-languageserver";

const SERVER = path.resolve(import.meta.dirname, "../../dist/server.js");
const ANSWER_MS = 10_000;

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Notification {
  readonly method: string;
  readonly params: unknown;
}

/** A server process and what it was told and answered. */
export class Client {
  readonly #process: ChildProcess;
  readonly #exited: Promise<number | null>;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #listeners = new Set<(notification: Notification) => void>();
  #buffer = Buffer.alloc(0);
  #lastId = 0;
  #versions = new Map<string, number>();
  /** Every notification so far, in order. */
  readonly notifications: Notification[] = [];
  /** Methods of the requests that the server made. */
  readonly asked: string[] = [];
  errors = "";

  constructor() {
    this.#process = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "pipe"] });
    this.#exited = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.stdout!.on("data", (chunk: Buffer) => this.#read(chunk));
    this.#process.stderr!.on("data", (chunk: Buffer) => {
      this.errors += chunk;
    });
    this.#process.stdin!.on("error", () => {});
  }

  /** Starts the server on a folder and waits until it has read the sources. */
  static async start(
    folder: string,
    options: { readonly capabilities?: object; readonly initializationOptions?: object } = {},
  ): Promise<{ client: Client; result: InitializeResult }> {
    const client = new Client();
    const uri = pathToFileURL(folder).href;
    const result = await client.request<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "test" }],
      capabilities: options.capabilities ?? {},
      ...(options.initializationOptions ? { initializationOptions: options.initializationOptions } : {}),
    });
    const ready = client.next("sourcebook/status", (params) => (params as { state: string }).state === "ready");
    client.notify("initialized", {});
    await ready;
    return { client, result };
  }

  /** Sends a request; rejects with the server's error. */
  async request<T>(method: string, params?: unknown): Promise<T> {
    const id = ++this.#lastId;
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send(params === undefined ? { id, method } : { id, method, params });
    const { result, error } = await within(answer, `an answer to ${method}`, () => this.errors);
    if (error) throw new Error(`${method}: ${error.message} (${error.code})`);
    return result as T;
  }

  notify(method: string, params?: unknown): void {
    this.#send(params === undefined ? { method } : { method, params });
  }

  /** The parameters of the next notification that fits; those before the call do not count. */
  next<T>(method: string, fits: (params: T) => boolean = () => true): Promise<T> {
    let listener: (notification: Notification) => void = () => {};
    const found = new Promise<T>((resolve) => {
      listener = (notification) => {
        if (notification.method === method && fits(notification.params as T)) resolve(notification.params as T);
      };
      this.#listeners.add(listener);
    });
    return within(found, method, () => this.errors).finally(() => this.#listeners.delete(listener));
  }

  /** The next pushed diagnostics of a file that fit. */
  async pushed(uri: string, fits: (diagnostics: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    const { diagnostics } = await this.next<{ uri: string; diagnostics: Diagnostic[] }>(
      "textDocument/publishDiagnostics",
      (params) => params.uri === uri && fits(params.diagnostics),
    );
    return diagnostics;
  }

  /** Asks for the diagnostics of a file. */
  async pulled(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<{ kind: string; items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    assert.equal(report.kind, "full");
    return report.items;
  }

  open(uri: string, text: string, languageId = "markdown"): void {
    this.#versions.set(uri, 1);
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Changes a range of an open file, or with no range the whole. */
  edit(uri: string, ...contentChanges: readonly (TextEdit | { readonly newText: string })[]): void {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: contentChanges.map(({ newText, ...rest }) => ({ ...rest, text: newText })),
    });
  }

  /** Shuts the server down in order; its exit code. */
  async stop(): Promise<number | null> {
    await this.request("shutdown", null);
    this.notify("exit");
    return within(this.#exited, "the exit", () => this.errors);
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Ends the process, whatever state it is in. */
  kill(): void {
    this.#process.kill("SIGKILL");
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#process.stdin!.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin!.write(body);
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const end = this.#buffer.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(
        /Content-Length: (?<length>\d+)/i.exec(this.#buffer.toString("latin1", 0, end))?.groups?.length,
      );
      if (this.#buffer.length < end + 4 + length) return;
      const body = this.#buffer.toString("utf8", end + 4, end + 4 + length);
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined) {
      this.#answers.get(message.id as number)?.(message);
      this.#answers.delete(message.id as number);
    } else if (message.id === undefined) {
      const notification = { method: message.method, params: message.params };
      this.notifications.push(notification);
      for (const listener of this.#listeners) listener(notification);
    } else {
      this.asked.push(message.method);
      this.#send({ id: message.id, result: answerTo(message) });
    }
  }
}

/** What a client without settings of its own says to the server's requests. */
function answerTo({ method, params }: Message): unknown {
  if (method !== "workspace/configuration") return null;
  return (params as { items: unknown[] }).items.map(() => null);
}

async function within<T>(promise: Promise<T>, what: string, errors: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come in ${ANSWER_MS} ms. ${errors()}`)), ANSWER_MS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

/** Where a word first stands in a text, at its end or so many characters into it. */
export function positionOf(text: string, word: string, into = 0): Position {
  const offset = text.indexOf(word);
  assert.ok(offset >= 0, `"${word}" is in the text`);
  const before = text.slice(0, offset + into).split("\n");
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** The text after edits, which do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  let result = text;
  for (const edit of [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))) {
    result = result.slice(0, offset(edit.range.start)) + edit.newText + result.slice(offset(edit.range.end));
  }
  return result;
}

export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code)).sort();
}

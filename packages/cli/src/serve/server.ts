import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Logger } from "pino";
import { pageData, securityHeaders, specOf, type ServerAbout } from "@unburden/dashboard/pages";
import { districtNames, siteFolder } from "../packaged.ts";
import { withEmptyTables } from "../warehouse/empty-tables.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { admit, type Access } from "./access.ts";
import { arrowAnswer, arrowType } from "./answer-bytes.ts";
import { jsonBody } from "./body.ts";
import { toldAnswer } from "./discreet-question.ts";
import { pageQuestionIn } from "./page-question.ts";
import { refusalOf, refuse } from "./refusal.ts";
import { Refused } from "./refused.ts";
import { registryAggregates } from "./registry-aggregates.ts";
import { sharedWork } from "./shared-work.ts";
import { siteOf, type ServeSite } from "./site.ts";
import { observed } from "./telemetry.ts";
import { questionIn } from "./wire-question.ts";

/** How the server behaves. */
export interface ServerOptions {
  readonly access: Access;
  readonly milliseconds: number;
  readonly rowLimit: number;
  readonly log: Logger;
  /** Aborted when the server is to stop: what is being asked then ends. */
  readonly stopping: AbortSignal;
  /** The built dashboard; by default the one that came along. */
  readonly site?: string;
}

/** Questions that may be under way at once; more are told to come back. */
const mostUnderWay = 256;
/** Rows of a page's inner questions: analyses look at finer groups than they tell of. */
const innerRows = 500_000;

type Context = ServerOptions & {
  readonly warehouse: Warehouse;
  readonly about: ServerAbout;
  readonly serveSite: ServeSite;
  readonly pages: ReturnType<typeof sharedWork<string>>;
  readonly isOfRegistry: Awaited<ReturnType<typeof registryAggregates>>;
  readonly districts: ReadonlySet<string>;
};

function send(response: ServerResponse, body: string | Uint8Array, type = "application/json"): void {
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(body);
}

/** Notes who asked what: answers are judged one by one, and only a log shows that many were put together. */
function note(
  request: IncomingMessage,
  { access, log }: Context,
  asked: Readonly<Record<string, unknown>>,
): void {
  const reader = access.by === "proxy" ? { reader: request.headers[access.header] } : {};
  log.info({ ...asked, ...reader }, "asked");
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
  context: Context,
): Promise<void> {
  const { warehouse, pages, districts } = context;
  const { page, scope } = pageQuestionIn(await jsonBody(request), districts);
  note(request, context, { page, district: scope.district, period: scope.period });
  const key = JSON.stringify([page, scope.district, scope.period]);
  const data = await pages.get(key, signal, async (until) => {
    const engine = withEmptyTables(warehouse, { signal: until, rowLimit: innerRows });
    return JSON.stringify(await pageData(engine, specOf(page), scope, warehouse.end));
  });
  send(response, data);
}

async function answerQuestion(
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
  context: Context,
): Promise<void> {
  const { warehouse, rowLimit, isOfRegistry } = context;
  const question = questionIn(await jsonBody(request));
  note(request, context, { ...question, table: question.table.name });
  const told = await toldAnswer(withEmptyTables(warehouse, { signal, rowLimit }), question, isOfRegistry);
  if ((request.headers.accept ?? "").includes(arrowType))
    send(response, arrowAnswer(question, told), arrowType);
  else send(response, JSON.stringify(told));
}

async function answerHealth(
  response: ServerResponse,
  signal: AbortSignal,
  { warehouse }: Context,
): Promise<void> {
  await warehouse.ping(signal);
  send(response, '{"status":"ok"}');
}

function only(request: IncomingMessage, ...methods: readonly string[]): void {
  if (!methods.includes(request.method ?? ""))
    throw new Refused(405, "method", `only ${methods.join(", ")} is answered here`, {
      Allow: methods.join(", "),
    });
}

/** The route's name in logs, spans and below. */
function routeOf(request: IncomingMessage): string {
  const [path = ""] = (request.url ?? "").split("?");
  return ["/api/page", "/api/aggregate", "/api/about", "/healthz", "/"].includes(path)
    ? path
    : path.startsWith("/api/")
      ? "/api/*"
      : "file";
}

async function route(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
  context: Context,
): Promise<void> {
  const { about, access, serveSite } = context;
  if (name === "/healthz") {
    only(request, "GET", "HEAD");
    return answerHealth(response, signal, context);
  }
  admit(request, access);
  switch (name) {
    case "/api/page":
      only(request, "POST");
      return answerPage(request, response, signal, context);
    case "/api/aggregate":
      only(request, "POST");
      return answerQuestion(request, response, signal, context);
    case "/api/about":
      only(request, "GET", "HEAD");
      send(response, JSON.stringify({ ...about, tables: [...context.warehouse.tables] }));
      return;
    case "/api/*":
      throw new Refused(404, "no-such-question", "there are /api/page, /api/aggregate and /api/about");
    case "/":
      only(request, "GET", "HEAD");
      if (!(request.url ?? "").includes("?")) {
        response.writeHead(302, { Location: about.first, "Cache-Control": "no-cache" }).end();
        return;
      }
      request.url = `/index.html${(request.url ?? "").slice(1)}`;
      return serveSite(request, response);
    default:
      only(request, "GET", "HEAD");
      return serveSite(request, response);
  }
}

function handlerOf(context: Context): (request: IncomingMessage, response: ServerResponse) => void {
  const { log, stopping, milliseconds } = context;
  let underWay = 0;
  return (request, response) => {
    const began = performance.now();
    const name = routeOf(request);
    const gone = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) gone.abort(new Error("the client has gone"));
    });
    for (const [header, value] of Object.entries(securityHeaders)) response.setHeader(header, value);
    response.setHeader("X-Frame-Options", "DENY");
    const signal = AbortSignal.any([gone.signal, stopping, AbortSignal.timeout(milliseconds)]);
    void observed(`${request.method ?? ""} ${name}`, async () => {
      underWay++;
      try {
        if (underWay > mostUnderWay)
          throw new Refused(503, "busy", "too many questions at once", { "Retry-After": "1" });
        await route(name, request, response, signal, context);
      } catch (error) {
        const refusal = refusalOf(error, signal);
        if (refusal.status === 500) log.error({ err: error, route: name }, "failed");
        refuse(response, refusal);
      } finally {
        underWay--;
      }
      const status = gone.signal.aborted ? 499 : response.statusCode;
      const ms = Math.round(performance.now() - began);
      log.info({ method: request.method, route: name, status, ms }, "answered");
      return { status };
    });
  };
}

/** A server of the dashboard and its questions over the warehouse; it doesn't listen yet. */
export async function dashboardServer(warehouse: Warehouse, options: ServerOptions): Promise<Server> {
  const year = Number(warehouse.end.slice(0, 4)) - (warehouse.end.endsWith("-01-01") ? 1 : 0);
  const about: ServerAbout = {
    engine: warehouse.name,
    synthetic: warehouse.synthetic,
    end: warehouse.end,
    first: `./?source=server&period=${year}`,
  };
  const context: Context = {
    ...options,
    warehouse,
    about,
    serveSite: siteOf(options.site ?? siteFolder(), about),
    pages: sharedWork(500, 300_000),
    isOfRegistry: await registryAggregates(),
    districts: new Set(districtNames().map(({ code }) => code)),
  };
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      connectionsCheckingInterval: 2000,
      keepAliveTimeout: 5000,
      maxHeaderSize: 16_384,
    },
    handlerOf(context),
  );
  server.maxConnections = 1024;
  // A client that asks and never reads.
  server.setTimeout(options.milliseconds + 60_000);
  server.maxHeadersCount = 100;
  server.on("clientError", (_error, socket) => {
    // Ended alone, a socket whose client doesn't listen would stay for ever.
    const cut = (): void => {
      socket.destroy();
    };
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", cut);
    else cut();
  });
  return server;
}

import { metrics, SpanStatusCode, trace } from "@opentelemetry/api";

const name = "@unburden/cli";

/** What is told of an answered request. */
export interface Answered {
  readonly status: number;
}

/**
 * Runs the answer to a request in a span, and counts its seconds. Without an OpenTelemetry SDK (`node --import`) both are
 * nothing.
 */
export async function observed(route: string, answer: () => Promise<Answered>): Promise<void> {
  const began = performance.now();
  const seconds = metrics.getMeter(name).createHistogram("http.server.request.duration", { unit: "s" });
  await trace.getTracer(name).startActiveSpan(route, async (span) => {
    try {
      const { status } = await answer();
      span.setAttribute("http.response.status_code", status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      seconds.record((performance.now() - began) / 1000, {
        "http.route": route,
        "http.response.status_code": status,
      });
    } finally {
      span.end();
    }
  });
}

import { z } from "zod";

type Empty = Record<never, never>;

/** What a route takes, and how its door treats it. */
export type Route<Params, Query, Body, Reply> = {
  params: z.ZodType<Params>;
  query: z.ZodType<Query>;
  body: z.ZodType<Body>;
  /** The status of success, where the use case does not choose between two. */
  status: 200 | 201 | 204;
  /** Whether the route answers without a session. */
  open: boolean;
  /** Whether the body may be a form, of which nothing is read. */
  takesForm: boolean;
  /** Whether the body is bytes, read by the handler as they come. */
  takesBytes: boolean;
  reply?: Reply;
};

const none = z.object({});

/** A route: what it takes (checked at the door), and as its type argument what it answers. */
export const route =
  <Reply>() =>
  <Params = Empty, Query = Empty, Body = Empty>(
    shape: {
      params?: z.ZodType<Params>;
      query?: z.ZodType<Query>;
      body?: z.ZodType<Body>;
      status?: 200 | 201 | 204;
      open?: boolean;
      takesForm?: boolean;
      takesBytes?: boolean;
    } = {},
  ): Route<Params, Query, Body, Reply> => ({
    params: shape.params ?? (none as unknown as z.ZodType<Params>),
    query: shape.query ?? (none as unknown as z.ZodType<Query>),
    body: shape.body ?? (none as unknown as z.ZodType<Body>),
    status: shape.status ?? 200,
    open: shape.open ?? false,
    takesForm: shape.takesForm ?? false,
    takesBytes: shape.takesBytes ?? false,
  });

/** What a client gives as the body of a route that `takesBytes`; the door parses nothing of it. */
export const bytes = none as unknown as z.ZodType<{ bytes: Blob }>;

package nl.zorginkoop.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Versie 1: wat hier staat blijft werken zolang het pad bestaat. */
@ApplicationPath("/api/v1")
public class Api extends Application {}

package nl.zorginkoop.ear.architectuur.fout.contracting.veiling;

import org.apache.camel.Exchange;

/** Het domein kent Camel. */
public record KentCamel(Exchange uitwisseling) {}

package nl.zorginkoop.ear.architectuur.fout.contracting.veiling;

import org.w3c.dom.Document;

/** Het domein kent XML. */
public record KentXml(Document document) {}

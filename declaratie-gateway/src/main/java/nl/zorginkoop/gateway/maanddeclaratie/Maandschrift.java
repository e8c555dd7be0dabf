package nl.zorginkoop.gateway.maanddeclaratie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieopgave;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieproef;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieschrift;
import nl.zorginkoop.gateway.verwerking.Declaratiekeuring;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/** Het 323 van de webweg, met dezelfde schrijver, lezer en regels als elk ander. */
@ApplicationScoped
public class Maandschrift implements Declaratieschrift {
    @Inject Declaratiekeuring keuring;

    @Override
    public byte[] schrijf(Declaratieopgave opgave) {
        return Schrijver.bytes(Maandvertaler.bericht(opgave));
    }

    @Override
    public Declaratieproef keur(Gemeentecode gemeente, byte[] bericht) {
        return keuring.keur(gemeente, bericht);
    }
}

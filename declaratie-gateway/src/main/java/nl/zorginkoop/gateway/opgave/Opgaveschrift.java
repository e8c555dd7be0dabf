package nl.zorginkoop.gateway.opgave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import nl.zorginkoop.contracting.opgave.Berichtregel;
import nl.zorginkoop.contracting.opgave.Berichtschrift;
import nl.zorginkoop.contracting.opgave.Bezwaar;
import nl.zorginkoop.contracting.opgave.Opgave;
import nl.zorginkoop.gateway.verwerking.Opgavekeuring;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import nl.zorginkoop.iwmo.uitleg.Uitleg;

/** De berichten van de webweg, met dezelfde schrijver, lezer en regels als alle andere. */
@ApplicationScoped
public class Opgaveschrift implements Berichtschrift {
    @Inject Opgavekeuring keuring;

    @Override
    public byte[] schrijf(Opgave opgave) {
        return Schrijver.bytes(Opgavevertaler.bericht(opgave));
    }

    @Override
    public List<Bezwaar> keur(byte[] bericht) {
        return keuring.keur(bericht);
    }

    @Override
    public List<Berichtregel> lees(byte[] bericht) {
        return Berichtregels.van(bericht);
    }

    @Override
    public Bezwaar uitleg(int plaats, String code, Locale taal) {
        Uitleg uitleg = Uitleg.van(Retourcode.vanCode(code).orElseThrow(), taal);
        return new Bezwaar(plaats, code, uitleg.wat(), uitleg.herstel());
    }
}

package org.servicehall.platform.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How wide a sheet's rows are. The library fills a row up to the column that a cell says it stands in, whichever that is, so
 * it is looked at before. Any part may be the sheet: what looks like a row's cell is taken for one.
 */
final class SheetWidth {
    private static final XMLInputFactory XML = factory();
    private static final int LETTERS = 26;

    private final XMLStreamReader reader;
    private boolean inRow;
    private int cells;

    private SheetWidth(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** The library's own parser: where it stops in a part, the library stops too. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws UnreadableTable when a row has a cell beyond {@link HandedInTable#MOST_COLUMNS} */
    static void check(InputStream part) {
        try {
            new SheetWidth(XML.createXMLStreamReader(part)).check();
        } catch (UnreadableTable e) {
            throw e;
        } catch (XMLStreamException | RuntimeException _) {
            // a picture, or settings: no rows in it
        }
    }

    private void check() throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
            if (reader.isStartElement()) {
                begin(reader.getLocalName());
            } else if (reader.isEndElement() && reader.getLocalName().equals("row")) {
                inRow = false;
                cells = 0;
            }
        }
    }

    private void begin(String element) {
        if (element.equals("row")) {
            inRow = true;
        } else if (inRow && element.equals("c")) {
            cells++;
            if (Math.max(cells, column()) > HandedInTable.MOST_COLUMNS) {
                throw UnreadableTable.tooWide();
            }
        }
    }

    /** As its reference says, from 1; 0 where it has none. */
    private int column() {
        int column = 0;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("r")) {
                column = Math.max(column, column(reader.getAttributeValue(i)));
            }
        }
        return column;
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= HandedInTable.MOST_COLUMNS; i++) {
            char letter = reference.charAt(i);
            if (letter >= '0' && letter <= '9') {
                break;
            }
            if (letter != '$') {
                column = LETTERS * column + Character.toUpperCase(letter) - 'A' + 1;
            }
        }
        return column;
    }
}
